// Widths of letters in a common sans serif, in shares of the type size; a little too wide, because fonts differ.
const NARROW = /[ iljI.,:;!'|()[\]]/;
const WIDE = /[mwMWÄÖÜ@%&—…]/;
const CAPITAL = /[A-Z\d]/;
const FULL =
	/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;

function widthOfCharacter(character: string): number {
	if (FULL.test(character)) return 1.05;
	if (NARROW.test(character)) return 0.34;
	if (WIDE.test(character)) return 0.92;
	return CAPITAL.test(character) ? 0.7 : 0.57;
}

/** Returns about how wide a text is in a sans serif of this size. */
export function widthOf(text: string, size: number): number {
	return [...text].reduce((sum, character) => sum + widthOfCharacter(character), 0) * size;
}

/** Breaks a text into lines that fit into a width; a word that does not is broken too. */
export function wrapped(text: string, size: number, width: number): string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(/[ \t\n]+/).flatMap((one) => pieces(one, size, width))) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (widthOf(longer, size) <= width) line = longer;
		else {
			lines.push(line);
			line = word;
		}
	}
	return [...lines, line].filter((one) => one !== "");
}

function pieces(word: string, size: number, width: number): string[] {
	if (widthOf(word, size) <= width) return [word];
	const found: string[] = [];
	let piece = "";
	for (const character of word) {
		if (widthOf(`${piece}${character}-`, size) > width) {
			found.push(`${piece}-`);
			piece = "";
		}
		piece += character;
	}
	return [...found, piece];
}
