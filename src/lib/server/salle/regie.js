/**
 * The presenter's own window: notes, next slide, clock and timer, in step with the room. It is a copy
 * of the document, so that it also opens from a disk and asks for nothing. The two tell each other
 * what they show through a channel that bears a number of their own.
 */
{
	const root = document.documentElement;
	const regie = root.dataset.mode === 'regie';
	// The name of a window stays when it is loaded again.
	root.dataset.salle ||= window.name ||= `salle-${Math.random().toString(36).slice(2)}`;
	const canal = new BroadcastChannel(`mitoyen-${root.dataset.salle}`);
	let montre = { rang: Number(/^#d(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1, noir: false };

	canal.addEventListener('message', ({ data }) => {
		if (!data || !Number.isInteger(data.rang)) return;
		montre = { rang: data.rang, noir: data.noir === true };
		document.dispatchEvent(new CustomEvent('vers', { detail: montre }));
	});
	document.addEventListener('diapo', (event) => {
		montre = /** @type {CustomEvent} */ (event).detail;
		canal.postMessage(montre);
	});

	function ouvrir() {
		if (regie) return;
		const name = `regie-${root.dataset.salle}`;
		const fenetre = open('', name, 'popup,width=1180,height=760');
		if (!fenetre) {
			const dit = document.querySelector('[data-dit]');
			const mot = 'Le navigateur a refusé la seconde fenêtre : autorisez-la pour ce site.';
			if (dit) dit.textContent = mot;
			return;
		}
		const copie = /** @type {HTMLElement} */ (root.cloneNode(true));
		copie.dataset.mode = 'regie';
		copie.dataset.depart = String(montre.rang);
		copie.querySelector('dialog')?.removeAttribute('open');
		fenetre.document.open();
		fenetre.document.write(`<!doctype html>${copie.outerHTML}`);
		fenetre.document.close();
		fenetre.focus();
	}
	document.addEventListener('regie', ouvrir);

	if (regie) tenir();

	/** Clock and timer, once a second. */
	function tenir() {
		const [panneau, heure, chrono, pause] =
			/** @type {[HTMLElement, HTMLElement, HTMLElement, HTMLElement]} */ (
				['.regie', '[data-heure]', '[data-chrono]', '[data-geste="pause"]'].map((one) =>
					document.querySelector(one)
				)
			);
		panneau.hidden = false;
		let debut = Date.now();
		/** Since when the timer is stopped; null while it runs. @type {number | null} */
		let arret = null;
		const deux = (/** @type {number} */ n) => String(n).padStart(2, '0');
		const dire = () => {
			heure.textContent = new Date().toLocaleTimeString('fr-FR', {
				...{ hour: '2-digit', minute: '2-digit' }
			});
			const s = Math.floor(((arret ?? Date.now()) - debut) / 1000);
			const heures = s < 3600 ? '' : `${Math.floor(s / 3600)}:`;
			chrono.textContent = `${heures}${deux(Math.floor(s / 60) % 60)}:${deux(s % 60)}`;
		};
		addEventListener('click', ({ target }) => {
			const asked = target instanceof Element && target.closest('[data-geste]');
			const geste = asked && asked.getAttribute('data-geste');
			if (geste === 'zero') {
				debut = Date.now();
				if (arret !== null) arret = debut;
			}
			if (geste === 'pause') {
				if (arret !== null) debut += Date.now() - arret;
				arret = arret === null ? Date.now() : null;
				pause.textContent = arret === null ? 'Arrêter le chronomètre' : 'Reprendre le chronomètre';
			}
			dire();
		});
		dire();
		setInterval(dire, 1000);
	}
}
