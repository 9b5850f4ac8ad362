import type { FormFields } from "../../../platform/http/form-fields.ts";
import type { EditorAction } from "../editor-post.schema.ts";
import type { Origin } from "./find-conflict.ts";

/** Fields that say from where a form was sent: they are those of what stands now. */
const OF_THE_PAGE = new Set([
	"tag",
	"revision",
	"seq",
	"do",
	"choice",
	"from_tag",
	"from_revision",
]);

const WANTED = ["save", "preview", "publish", "schedule", "withdraw"] as const;
type WantedAction = (typeof WANTED)[number];

/** Returns what a button wanted; those that only change the text are to be pressed again after a save. */
export const wantedBy = (action: EditorAction): WantedAction =>
	WANTED.find((one) => one === action) ?? "save";

/** A sent form, and the state that stands now, from which it is sent again. */
export interface KeptForm {
	fields: FormFields;
	/** The state from which the form began at first. */
	from: Origin;
	tag: string;
	revision: number | undefined;
	/** The action that follows the choice. */
	action: WantedAction;
}

interface KeptFieldsProps {
	form: KeptForm;
	/** The fields that the new form has itself. */
	without?: ReadonlySet<string>;
}

/** Carries a sent form, so that it can be sent again without a word lost. */
export function KeptFields({ form, without = new Set() }: KeptFieldsProps) {
	const kept = [...form.fields].filter(
		(field): field is [string, string] =>
			typeof field[1] === "string" && !OF_THE_PAGE.has(field[0]) && !without.has(field[0]),
	);
	const { tag, revision, from } = form;
	const state = [
		...[
			["tag", tag],
			["revision", `${revision ?? ""}`],
		],
		...[
			["from_tag", from.tag],
			["from_revision", `${from.revision ?? ""}`],
		],
	];
	return (
		<>
			{[...kept, ...state].map(([name, value]) => (
				<input type="hidden" name={name} value={value} />
			))}
		</>
	);
}
