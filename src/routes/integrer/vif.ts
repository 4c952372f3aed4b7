/**
 * Shows what each choice changes as it is made: asks the server for the page of the choices, and puts
 * its snippets and its frames in this one. Without it the button of the form does the same.
 */
const form = document.querySelector<HTMLFormElement>('form[data-vif]');
const said = document.querySelector('[data-vif-dit]');
let last = 0;

form?.addEventListener('change', () => {
	const query = new URLSearchParams(
		[...new FormData(form)].filter(([, valeur]) => valeur !== '') as [string, string][]
	);
	void refresh(`${form.action}?${query}`, ++last);
});

async function refresh(adresse: string, turn: number): Promise<void> {
	const response = await fetch(adresse).catch(() => null);
	// A newer choice is on its way, or nothing came: the button still works.
	if (!response?.ok || turn !== last) return;
	const page = new DOMParser().parseFromString(await response.text(), 'text/html');
	if (turn !== last) return;
	for (const field of document.querySelectorAll<HTMLTextAreaElement>('textarea[id^="extrait-"]')) {
		field.value = page.querySelector<HTMLTextAreaElement>(`#${field.id}`)?.value ?? field.value;
	}
	for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-cadre]')) {
		const next = page.querySelector(`iframe[data-cadre="${frame.dataset.cadre}"]`);
		frame.title = next?.getAttribute('title') ?? frame.title;
		frame.src = next?.getAttribute('src') ?? frame.src;
	}
	const check = page.querySelector('[data-controle]')?.getAttribute('href');
	if (check) document.querySelector('[data-controle]')?.setAttribute('href', check);
	history.replaceState(null, '', adresse);
	if (said) said.textContent = 'Aperçu à jour.';
}
