/** A field of a form, described by data. */
export type Field = {
	name: string;
	label: string;
	kind: 'line' | 'text' | 'choice' | 'radios' | 'boxes';
	value: string;
	help: string | null;
	/** Id of the `<datalist>` that helps to type. */
	list: string | null;
	options: readonly { value: string; label: string }[];
	fault: string | null;
};

/** Some fields about one thing, then those that prove it. */
export type Row = {
	id: string;
	title: string;
	fields: readonly Field[];
	proof: readonly Field[];
	/** What is known of its proof, in a few words. */
	marks: string;
	state: 'added' | 'changed' | null;
	removable: boolean;
	/** What is wrong with it as a whole. */
	fault: string | null;
};

/** A part of a form, its rows one after the other or as a grid. */
export type Section = {
	id: string;
	title: string;
	help: string;
	layout: 'sheet' | 'grid';
	/** Label of the button that adds a row; null: there is none. */
	add: string | null;
	groups: readonly { title: string | null; rows: readonly Row[] }[];
};
