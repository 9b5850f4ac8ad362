import * as v from "valibot";
import { MAX_SEARCH_LENGTH } from "../../../platform/schema/text.schema.ts";
import { CurationInput } from "./curation.schema.ts";

export const MAX_CURATION_FORM_BYTES = 20_000;

const NAMES =
	/^(?:save|enter|search|section)$|^(?:lead|pin|(?:up|down|remove) (?:lead|pinned|sections)) [\p{L}\p{N}-]+$/u;

/** The value of a button of the form: “save”, “lead {slug}”, “up pinned {slug}” … */
const Action = v.pipe(
	v.string(),
	v.regex(NAMES),
	v.transform((text) => {
		const [act = "", ...rest] = text.split(" ");
		const [list, slug] = rest.length > 1 ? rest : [undefined, rest[0]];
		return { act, list, slug: slug ?? "" };
	}),
);
export type CurationAction = v.InferOutput<typeof Action>;

const List = v.optional(
	v.union([
		v.array(v.string()),
		v.pipe(
			v.string(),
			v.transform((slug) => [slug]),
		),
	]),
	[],
);
const Text = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(2 * MAX_SEARCH_LENGTH)), "");
const { lead, pinned, sections } = CurationInput.entries;

/** The form of the front page: what is chosen, what was typed, and the button that was pressed. */
export const CurationForm = v.pipe(
	v.object({
		lead: v.optional(
			v.union([
				v.pipe(
					v.literal(""),
					v.transform(() => undefined),
				),
				lead.wrapped,
			]),
		),
		pinned: v.pipe(List, pinned.wrapped),
		sections: v.pipe(List, sections.wrapped),
		revision: v.exactOptional(v.pipe(v.string(), v.digits(), v.transform(Number))),
		q: Text,
		topic: Text,
		do: v.optional(Action, "save"),
	}),
	v.transform(({ lead: chosen, pinned: row, sections: topics, revision, q, topic, ...form }) => {
		const choice: CurationInput = {
			...(chosen && { lead: chosen }),
			pinned: row,
			sections: topics,
		};
		return {
			choice,
			typed: { q, topic },
			action: form.do,
			...(revision !== undefined && { expected: revision }),
		};
	}),
);
export type CurationForm = v.InferOutput<typeof CurationForm>;

/** The query of the page: what was done last, and what is looked for. */
export const FrontQuery = v.object({
	done: v.fallback(v.optional(v.picklist(["saved"])), undefined),
});
