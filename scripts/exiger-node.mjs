// Imported first by every command: nothing here or before may need a recent Node.
var parts = process.versions.node.split('.').map(Number);

if (parts[0] < 20 || (parts[0] === 20 && parts[1] < 19)) {
	process.stderr.write(
		'Mitoyen a besoin de Node.js 20.19 ou plus récent (ici : ' +
			process.versions.node +
			').\nInstallez la version courante depuis https://nodejs.org puis relancez la commande.\n'
	);
	process.exit(1);
}
