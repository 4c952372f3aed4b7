/**
 * What an atelier may do: its work, a fault, or die of it.
 * @param {{ acte: 'dit' | 'lance' | 'meurt' | 'grossit' }} tache
 * @returns {Promise<Uint8Array>}
 */
export default async function faire({ acte }) {
	if (acte === 'lance') throw new RangeError('une faute');
	if (acte === 'meurt') process.exit(3);
	// Every page of it is written: it is all resident.
	const held = acte === 'grossit' ? new Uint8Array(120 * 1024 * 1024).fill(1) : null;
	return new Uint8Array(new Uint32Array([process.pid, held?.length ?? 0]).buffer);
}
