/** Lets the picture of a slide be dragged to another place; the buttons of the list do the same. */
export function hearGlisser(form: HTMLFormElement): void {
	let from: HTMLElement | null = null;
	const slideOf = (target: EventTarget | null) =>
		target instanceof Element ? target.closest<HTMLElement>('[data-diapositive]') : null;

	for (const picture of form.querySelectorAll<HTMLElement>('[data-poignee]')) {
		picture.draggable = true;
	}
	form.addEventListener('dragstart', (event) => {
		const { target } = event;
		from = target instanceof Element && target.matches('[data-poignee]') ? slideOf(target) : null;
		if (from) from.dataset.tire = '';
	});
	form.addEventListener('dragover', (event) => {
		if (from && slideOf(event.target)) event.preventDefault();
	});
	form.addEventListener('drop', (event) => {
		const to = slideOf(event.target);
		if (!from || !to || from === to) return;
		event.preventDefault();
		const asked = document.createElement('button');
		asked.name = 'geste';
		asked.value = `placer-${from.dataset.diapositive}-${to.dataset.diapositive}`;
		asked.hidden = true;
		form.append(asked);
		form.requestSubmit(asked);
	});
	form.addEventListener('dragend', () => {
		delete from?.dataset.tire;
		from = null;
	});
}
