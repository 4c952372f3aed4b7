/**
 * The room: one slide at a time, by keys, clicker, finger or mouse. Written inside the document of
 * slides (see presentation-html.ts), online and on a disk; without it each slide is an anchor.
 * Tells the other scripts of the document by events: `diapo` when a slide or the black screen changes;
 * hears `vers`, to show what another window shows.
 */
{
	const root = document.documentElement;
	const diapos = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('.diapo')]);
	const aide = /** @type {HTMLDialogElement} */ (document.querySelector('.aide'));
	const [dit, place, progres] = /** @type {[HTMLElement, HTMLElement, HTMLElement]} */ (
		['[data-dit]', '[data-rang]', '.progres i'].map((one) => document.querySelector(one))
	);
	/** A second window has no address of its own. */
	const seconde = root.dataset.mode === 'regie';
	let rang = -1;
	let nombre = '';

	const borner = (/** @type {number} */ n) => Math.min(Math.max(n, 0), diapos.length - 1);
	const adresse = () => Number(/^#d(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1;

	/** Shows a slide; `dire`: false when another window already did. @param {number} vers */
	function montrer(vers, dire = true) {
		const next = borner(vers);
		const same = next === rang;
		rang = next;
		diapos.forEach((diapo, i) => {
			diapo.toggleAttribute('data-ici', i === rang);
			// Laid out before it is asked for.
			diapo.toggleAttribute('data-suit', i === rang + 1);
		});
		place.textContent = `${rang + 1} / ${diapos.length}`;
		progres.style.width = `${((rang + 1) / diapos.length) * 100}%`;
		const nom = diapos[rang]?.querySelector('.vh')?.textContent ?? '';
		dit.textContent = `Diapositive ${rang + 1} sur ${diapos.length} : ${nom}`;
		if (!seconde && !same) history.replaceState(null, '', `#d${rang + 1}`);
		if (dire) prevenir();
	}

	function prevenir() {
		const detail = { rang, noir: root.hasAttribute('data-noir') };
		document.dispatchEvent(new CustomEvent('diapo', { detail }));
	}

	/** @param {boolean} oui */
	function noircir(oui, dire = true) {
		root.toggleAttribute('data-noir', oui);
		if (oui) dit.textContent = 'Écran noir';
		if (dire) prevenir();
	}

	/** A move ends the black screen first, as clickers do. @param {number} vers */
	function aller(vers) {
		if (root.hasAttribute('data-noir')) return noircir(false);
		if (vers >= diapos.length) dit.textContent = 'Dernière diapositive';
		montrer(vers);
	}

	/** @type {Record<string, () => unknown>} */
	const GESTES = {
		avant: () => aller(rang - 1),
		apres: () => aller(rang + 1),
		debut: () => aller(0),
		fin: () => aller(diapos.length - 1),
		plein: () =>
			(document.fullscreenElement ? document.exitFullscreen() : root.requestFullscreen()).catch(
				() => (dit.textContent = 'Le plein écran est refusé par ce navigateur.')
			),
		notes: () => root.toggleAttribute('data-notes'),
		noir: () => noircir(!root.hasAttribute('data-noir')),
		imprimer: () => print(),
		aide: () => (aide.open ? aide.close() : aide.showModal()),
		fermer: () => {
			root.removeAttribute('data-notes');
			if (root.hasAttribute('data-noir')) noircir(false);
		},
		// What other scripts of the document do.
		regie: () => document.dispatchEvent(new Event('regie'))
	};

	/** @type {Record<string, string>} */
	const TOUCHES = {
		...{ ArrowRight: 'apres', ArrowDown: 'apres', PageDown: 'apres', ' ': 'apres', Enter: 'apres' },
		...{ ArrowLeft: 'avant', ArrowUp: 'avant', PageUp: 'avant', Backspace: 'avant' },
		...{ Home: 'debut', End: 'fin', f: 'plein', n: 'notes', p: 'regie', b: 'noir', '.': 'noir' },
		...{ i: 'imprimer', '?': 'aide', h: 'aide', Escape: 'fermer' }
	};

	/** @param {KeyboardEvent} event */
	function touche(event) {
		const { key, target } = event;
		if (event.ctrlKey || event.metaKey || event.altKey || (aide.open && key !== '?')) return;
		// A control that has the focus keeps its own keys.
		const control = target instanceof Element && target.closest('button, a, input');
		if (control && (key === ' ' || key === 'Enter')) return;
		if (/^\d$/.test(key)) return void (nombre = (nombre + key).slice(-2));
		const asked = Number(nombre);
		nombre = '';
		const geste = TOUCHES[key.length === 1 ? key.toLowerCase() : key];
		if (!geste) return;
		event.preventDefault();
		if (key === 'Enter' && asked > 0) aller(asked - 1);
		else GESTES[key === ' ' && event.shiftKey ? 'avant' : geste]?.();
	}

	/** Where a finger came down. @type {{ x: number, y: number } | null} */
	let doigt = null;

	/** @param {PointerEvent} event */
	function lever({ clientX, clientY, pointerType }) {
		const from = doigt;
		doigt = null;
		if (!from || pointerType !== 'touch') return;
		const [dx, dy] = [clientX - from.x, clientY - from.y];
		if (Math.abs(dx) < 40 || Math.abs(dx) < Math.abs(dy)) return;
		glisse = performance.now();
		aller(rang + (dx < 0 ? 1 : -1));
	}
	/** A browser may end a slide of the finger by a click. */
	let glisse = -Infinity;

	/** The left quarter of the screen goes back, the rest goes on. @param {MouseEvent} event */
	function cliquer({ target, clientX, button }) {
		if (!(target instanceof Element) || button !== 0) return;
		const asked = target.closest('[data-geste]')?.getAttribute('data-geste');
		if (asked) return void GESTES[asked]?.();
		const free = target.closest('#scene, html[data-noir]') && !target.closest('a, .notes');
		if (!free || seconde || performance.now() - glisse < 400) return;
		if (!getSelection()?.isCollapsed) return;
		aller(rang + (clientX < innerWidth / 4 ? -1 : 1));
	}

	/** Tools leave the screen when nobody moves. @type {ReturnType<typeof setTimeout> | undefined} */
	let repos;
	function bouger() {
		root.removeAttribute('data-calme');
		clearTimeout(repos);
		repos = setTimeout(() => root.setAttribute('data-calme', ''), 3000);
	}

	addEventListener('keydown', touche);
	addEventListener('click', cliquer);
	addEventListener('pointerdown', ({ clientX: x, clientY: y }) => (doigt = { x, y }));
	addEventListener('pointerup', lever);
	addEventListener('pointermove', bouger);
	addEventListener('hashchange', () => montrer(adresse()));
	document.addEventListener('vers', (event) => {
		const { rang: vers, noir } = /** @type {CustomEvent} */ (event).detail;
		noircir(noir, false);
		montrer(vers, false);
	});
	for (const name of ['data-noir', 'data-notes']) root.removeAttribute(name);
	root.setAttribute('data-vif', '');
	montrer(seconde ? Number(root.dataset.depart) : adresse(), false);
	bouger();
}
