import { classifyCharacter } from "micromark-util-classify-character";
import type { Extension } from "micromark-util-types";

type Code = Parameters<typeof classifyCharacter>[0];

const STAR = 42;

// Micromark gives UTF-16 code units. Half a pair is most likely an emoji, so it does not count as a letter.
function isSurrogate(code: Code): boolean {
	return code !== null && code >= 0xd800 && code <= 0xdfff;
}

// Not the end of the file, a line ending, whitespace or punctuation. A second star is punctuation.
function isWordCharacter(code: Code): boolean {
	return classifyCharacter(code) === undefined && !isSurrogate(code);
}

/** Syntax that takes a star inside a word (`Leser*innen`) as text, although CommonMark takes it as emphasis. */
export const genderStarSyntax: Extension = {
	text: {
		[STAR]: {
			name: "genderStar",
			tokenize(effects, ok, nok) {
				const insideWord = isWordCharacter(this.previous);
				return (star) => {
					if (!insideWord) return nok(star);
					effects.enter("data");
					effects.consume(star);
					effects.exit("data");
					return (next) => (isWordCharacter(next) ? ok(next) : nok(next));
				};
			},
		},
	},
};
