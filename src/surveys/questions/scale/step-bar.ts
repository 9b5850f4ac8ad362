import type { Localize } from "../../../platform/schema/translated-text.schema.ts";
import type { Bar } from "../../../platform/ui/bar-chart.tsx";
import type { PublicChoice } from "../question-result.schema.ts";
import type { Scale } from "./scale.schema.ts";

/** Returns a step as a bar; the ends of the scale carry their labels. */
export function stepBar(choice: PublicChoice, { min, max, low, high }: Scale, say: Localize): Bar {
	const end = new Map([
		[String(min), low],
		[String(max), high],
	]).get(choice.value);
	return { ...choice, label: end === undefined ? choice.value : `${choice.value} – ${say(end)}` };
}
