/**
 * Keeps a form marked `data-ebauche` while it is typed, at that address, and says when it was in the line
 * marked `data-gardee`. Without it, the buttons of the form keep it.
 */
const form = document.querySelector<HTMLFormElement>('form[data-ebauche]');
const line = document.querySelector<HTMLElement>('[data-gardee]');

/** Milliseconds of rest after which what was typed is kept. */
const REST = 1200;

let timer: ReturnType<typeof setTimeout> | undefined;
let sending = false;
let again = false;
let flight = new AbortController();

function say(text: string): void {
	if (line) line.textContent = text;
}

async function keep(target: HTMLFormElement): Promise<void> {
	// One at a time: an earlier state must not arrive after a later one.
	if (sending) {
		again = true;
		return;
	}
	sending = true;
	flight = new AbortController();
	try {
		const response = await fetch(target.dataset.ebauche!, {
			method: 'POST',
			body: new FormData(target),
			signal: flight.signal
		});
		if (!response.ok) throw new Error(String(response.status));
		const { quand } = (await response.json()) as { quand: string };
		const heure = new Date(quand).toLocaleTimeString('fr-FR', { timeStyle: 'short' });
		say(`Ébauche enregistrée à ${heure}.`);
	} catch {
		if (flight.signal.aborted) return;
		say('L’ébauche n’est pas enregistrée. Utilisez le bouton «\u202fEnregistrer l’ébauche\u202f».');
	} finally {
		sending = false;
		if (again) {
			again = false;
			void keep(target);
		}
	}
}

if (form) {
	const later = () => {
		clearTimeout(timer);
		timer = setTimeout(() => void keep(form), REST);
	};
	form.addEventListener('input', later);
	// The button keeps it too: an earlier state must not arrive after it.
	form.addEventListener('submit', () => {
		clearTimeout(timer);
		again = false;
		flight.abort();
	});
}

export {};
