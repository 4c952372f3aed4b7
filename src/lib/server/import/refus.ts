/** Why an import does not do what is asked, in French with its remedy, and the status of the answer. */
export class RefusImport extends Error {
	override name = 'RefusImport';

	constructor(
		readonly status: 400 | 404 | 409 | 413,
		message: string
	) {
		super(message);
	}
}

/** The draft is no more what the difference of an import starts from: it must be made again. */
export class BrouillonChange extends RefusImport {
	override name = 'BrouillonChange';

	constructor() {
		super(
			409,
			'Le brouillon a changé depuis ce rapport\u202f: rien n’a été accepté. Le fichier est comparé de nouveau\u202f; relisez ce qui change, puis acceptez.'
		);
	}
}
