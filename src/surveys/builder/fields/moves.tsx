import type { BuilderForm } from "./builder-form.ts";

/** Signs for what everybody knows; the others are words. */
const SIGNS = new Map([
	["up", "↑"],
	["down", "↓"],
	["remove", "✕"],
]);

type Move = "up" | "down" | "copy" | "remove";

interface MovesProps {
	form: Pick<BuilderForm, "words">;
	/** The part that is moved, with its number: "Frage 3". */
	of: string;
	moves: (readonly [move: Move, action: string])[];
}

/** Buttons that move, copy or remove something; their names say what: "Frage 3 nach oben". */
export function Moves({ form: { words }, of, moves }: MovesProps) {
	return (
		<div class="moves">
			{moves.map(([move, action]) => (
				<button type="submit" name="do" value={action} title={words[move]}>
					<span aria-hidden="true">{SIGNS.get(move) ?? words[move]}</span>{" "}
					<span class="hidden number">{words.moveName(of, words[move])}</span>
				</button>
			))}
		</div>
	);
}
