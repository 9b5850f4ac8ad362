import type { Localize } from "../../../platform/schema/translated-text.schema.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { Scale } from "./scale.schema.ts";

/** Says what a mean means: on which scale, with the labels of its ends. */
export function meanMeaning(scale: Scale, say: Localize, language: string): string {
	const { min, max, low, high } = scale;
	const end = (step: number, label: Scale["low"]) =>
		label === undefined ? `${step}` : `${step} (${say(label)})`;
	return wordsFor(language).results.meanOf(end(min, low), end(max, high));
}
