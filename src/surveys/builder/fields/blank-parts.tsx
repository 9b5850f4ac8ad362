import { emptyCondition, emptyOption, emptyQuestion, emptyRow } from "../empty-draft.ts";
import type { BuilderForm } from "./builder-form.ts";
import { ConditionFields } from "./condition-list.tsx";
import { LineFields } from "./line-list.tsx";
import { QuestionFrame } from "./question-frame.tsx";
import { kindGroups } from "./question-kinds.ts";

const KEY = "__KEY__";

/** A question of each kind, an option, a row and a condition, of which the script makes new ones. */
export function BlankParts({ form }: { form: BuilderForm }) {
	const { languages } = form.draft;
	const blank: BuilderForm = { ...form, faults: new Map(), locks: new Map() };
	const name = `${form.words.question} 0`;
	return (
		<>
			{kindGroups.flatMap(([, kinds]) =>
				kinds.map((kind) => (
					<template id={`new-${kind}`}>
						<QuestionFrame
							{...{ form: blank, number: 0, earlier: [] }}
							question={{ ...emptyQuestion(KEY, kind, languages, () => ""), options: [], rows: [] }}
						/>
					</template>
				)),
			)}
			<template id="new-option">
				<LineFields
					{...{ form: blank, of: KEY, name, kind: "option", number: 0, isKept: false }}
					line={{ ...emptyOption("__OKEY__", languages), code: "" }}
				/>
			</template>
			<template id="new-row">
				<LineFields
					{...{ form: blank, of: KEY, name, kind: "row", number: 0, isKept: false }}
					line={{ ...emptyRow("__RKEY__", languages), code: "" }}
				/>
			</template>
			<template id="new-condition">
				<ConditionFields
					{...{ form: blank, of: KEY, number: 0, sources: [] }}
					condition={emptyCondition("__CKEY__")}
				/>
			</template>
		</>
	);
}
