import { availableParallelism } from "node:os";
import type { ColdTime } from "./cold-time.ts";
import { quantile, shown, table } from "./figures.ts";
import type { RenderingTime } from "./rendering-time.ts";
import { type Verdict, verdictLine } from "./verdicts.ts";

/** What rendering a cold feed of 50 articles of 4 KB may take. */
const MOST_RENDERING_MS = 4;

/** A cold invocation's processor time for each kind, and whether each meets its bound. */
export function processorReport(rendering: RenderingTime[], cold: ColdTime[] | undefined): string {
	const verdicts = [...rendering.map(renderingVerdict), ...(cold ?? []).map(coldVerdict)];
	return [
		"",
		`Processor time of cold invocations on ${availableParallelism()} processors, in ms of workerd. D1 itself is in another`,
		"process, but HTTP and D1's client are included. “Bare” is a Worker that asks D1 the same statements by the",
		"bare client and sends the same bytes; “ours” is the rest. Least and median of the rounds; median of the",
		"first of new isolates.",
		"",
		cold ? coldTable(cold) : "not measured: there is no /proc but on Linux",
		"",
		...verdicts.map(verdictLine),
	].join("\n");
}

function coldTable(cold: ColdTime[]): string {
	const rows = cold.map(({ one, rounds, bare, first }) => [
		one.name,
		shown(one.mostMs),
		shown(quantile(rounds, 0), 1),
		shown(quantile(rounds, 0.5), 1),
		shown(quantile(bare, 0.5), 1),
		shown(quantile(rounds, 0.5) - quantile(bare, 0.5), 1),
		shown(quantile(first, 0.5)),
	]);
	return table(["Invocation", "Bound", "Least", "Median", "Bare", "Ours", "First"], rows);
}

// Others' work on the machine only ever adds, and to some of the rounds more than to others.
const LOWER_QUARTER = 0.25;

function renderingVerdict({ file, times }: RenderingTime): Verdict {
	const [least, quarter] = [quantile(times, 0), quantile(times, LOWER_QUARTER)];
	return {
		what: `rendering ${file} of 50 articles of 4 KB takes at most ${MOST_RENDERING_MS} ms`,
		isMet: quarter <= MOST_RENDERING_MS,
		found: `${shown(quarter, 1)} ms (least ${shown(least, 1)})`,
	};
}

function coldVerdict({ one, rounds }: ColdTime): Verdict {
	const quarter = quantile(rounds, LOWER_QUARTER);
	return {
		what: `${one.name}, cold, takes at most ${one.mostMs} ms of processor time`,
		isMet: quarter <= one.mostMs,
		found: `${shown(quarter, 1)} ms`,
	};
}
