import { linesOf, type Part } from "./difference.ts";

/** A stretch without changes that a page folds, with the number of its lines that are not empty. */
export interface Fold {
	kind: "fold";
	text: string;
	lines: number;
}

/** So many lines stay visible before and after a change. */
const NEAR = 3;
/** A shorter stretch is not worth folding. */
const LEAST_FOLDED = 4;

/** Folds what did not change and is far from any change. The parts stay complete, and in their order. */
export function foldParts(parts: Part[]): (Part | Fold)[] {
	return parts.flatMap((part, index): (Part | Fold)[] => {
		if (part.kind !== "same") return [part];
		const lines = linesOf(part.text);
		const first = index === 0 ? 0 : NEAR;
		const last = lines.length - (index === parts.length - 1 ? 0 : NEAR);
		const middle = lines.slice(first, last);
		const written = middle.filter((line) => line.trim() !== "").length;
		if (written < LEAST_FOLDED) return [part];
		return [
			...same(lines.slice(0, first)),
			{ kind: "fold", text: middle.join(""), lines: written },
			...same(lines.slice(last)),
		];
	});
}

function same(lines: string[]): Part[] {
	return lines.length > 0 ? [{ kind: "same", text: lines.join("") }] : [];
}
