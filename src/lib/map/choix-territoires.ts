/** A click on a département of the map ticks its box, and the box paints it. */
const root = document.querySelector<HTMLElement>('[data-choix-territoires]');

const boxOf = (code: string) =>
	root?.querySelector<HTMLInputElement>(`input[name="departement"][value="${code}"]`) ?? null;

function paint({ value, checked }: HTMLInputElement): void {
	root?.querySelector(`[data-code="${value}"]`)?.toggleAttribute('data-coche', checked);
}

root?.addEventListener('click', ({ target }) => {
	const shape = target instanceof Element ? target.closest<SVGElement>('[data-code]') : null;
	const box = shape ? boxOf(shape.dataset.code ?? '') : null;
	if (!box) return;
	box.checked = !box.checked;
	paint(box);
});

root?.addEventListener('change', ({ target }) => {
	if (target instanceof HTMLInputElement && target.name === 'departement') paint(target);
});

export {};
