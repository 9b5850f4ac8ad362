import type { Change } from "./change.ts";

/** The marks with which a language quotes. */
export interface QuotationMarks {
	opening: string;
	closing: string;
}

const MARK = /["„“”]/g;
const SPACE = /\s/;
const OPENING_BRACKET = /[([{]/;
const BEFORE_OPENING = /[\s([{–—/:\-‚‘'«»›‹]/;
const DIGIT = /\d/;

interface Mark {
	at: number;
	mark: string;
}

/**
 * Finds quotations with other marks than those of the language, and single marks that quote nothing. Marks of one
 * paragraph belong together; one behind a number may mean inches.
 */
export function wrongQuotations(text: string, { opening, closing }: QuotationMarks): Change[][] {
	const found: Change[][] = [];
	let open: Mark | undefined;
	const dropOpen = () => {
		if (open && open.mark !== opening) found.push([{ ...placeOf(open), wanted: undefined }]);
		open = undefined;
	};
	for (const { 0: mark, index: at } of text.matchAll(MARK)) {
		if (open && mayClose(text, at, mark)) {
			if (open.mark !== opening || mark !== closing)
				found.push([
					{ ...placeOf(open), wanted: opening },
					{ ...placeOf({ at, mark }), wanted: closing },
				]);
			open = undefined;
		} else if (mayOpen(text, at, mark)) {
			dropOpen();
			open = { at, mark };
		} else if (!DIGIT.test(text[at - 1] ?? "") && mark !== closing)
			found.push([{ ...placeOf({ at, mark }), wanted: undefined }]);
	}
	dropOpen();
	return found;
}

const placeOf = ({ at }: Mark) => ({ start: at, end: at + 1 });

function mayOpen(text: string, at: number, mark: string): boolean {
	const [before = " ", after = " "] = [text[at - 1], text[at + 1]];
	return mark !== "”" && BEFORE_OPENING.test(before) && !SPACE.test(after);
}

function mayClose(text: string, at: number, mark: string): boolean {
	const before = text[at - 1] ?? " ";
	return mark !== "„" && !SPACE.test(before) && !OPENING_BRACKET.test(before);
}
