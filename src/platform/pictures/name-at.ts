/** Returns four bytes as text: the name of a format, or of a part of one. */
export function nameAt(view: DataView, offset: number): string {
	return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}
