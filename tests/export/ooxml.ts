import { strFromU8, unzipSync } from 'fflate';
import { validateXML } from 'xmllint-wasm';

/** The parts of an Office file, as text, by their path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
	const parts = Object.entries(unzipSync(bytes));
	return Object.fromEntries(parts.map(([path, content]) => [path, strFromU8(content)]));
}

/** What an XML parser has to say against the parts of an Office file. */
export async function xmlFaults(parts: Record<string, string>): Promise<string[]> {
	const xml = Object.entries(parts)
		.filter(([path]) => /\.(xml|rels)$/.test(path))
		.map(([path, contents]) => ({ fileName: `x${path.replace(/[^\w.]/g, '-')}`, contents }));
	const { errors } = await validateXML({ xml, normalization: 'format' });
	return errors.map(({ rawMessage }) => rawMessage);
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of XML content. */
export function unescapeXml(xml: string): string {
	return xml.replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
		code ? String.fromCodePoint(Number(code)) : ENTITIES[name]!
	);
}

/** A cell as a spreadsheet reads it: its type tells text from numbers. */
export type CelluleLue = string | number | null;

/** The cells of sheet number `n`, from 1. A row is as long as its last cell. */
export function cellsOf(parts: Record<string, string>, n: number): CelluleLue[][] {
	const shared = [...parts['xl/sharedStrings.xml']!.matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
		unescapeXml([...si!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t]) => t).join(''))
	);
	const sheet = parts[`xl/worksheets/sheet${n}.xml`]!;
	return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
		const cells: CelluleLue[] = [];
		for (const [, ref, attributes, content] of row.matchAll(
			/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs
		)) {
			const value = /<v>(.*?)<\/v>/.exec(content ?? '')?.[1];
			const column = [...ref!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
			while (cells.length < column) cells.push(null);
			const text = /t="s"/.test(attributes!);
			cells.push(value === undefined ? null : text ? shared[Number(value)]! : Number(value));
		}
		return cells;
	});
}
