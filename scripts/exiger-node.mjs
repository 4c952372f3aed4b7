// Imported first by every command: nothing here or before may need a recent Node.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
	process.stderr.write(
		'Mitoyen a besoin de Node.js 20.19 ou plus récent (ici : ' +
			process.versions.node +
			').\nInstallez la version courante depuis https://nodejs.org puis relancez la commande.\n'
	);
	process.exit(1);
}
