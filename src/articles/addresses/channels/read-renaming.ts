import { checkForm } from "../../../platform/http/validation.ts";
import type { Words } from "../../../words/languages.ts";
import { MergeForm, RenamingForm } from "./channel-form.schema.ts";
import type { ChannelInput } from "./channel-newsroom.schema.ts";
import type { RenamingFault } from "./plan-renaming.ts";

/** The faults of a form about a name; each has words. */
export type ChannelFault = keyof Words["channelPages"]["faults"];
/** The faults by the field that they stand at; `form` is about all of it. */
export type ChannelFaults = Partial<Record<"name" | "into" | "form", ChannelFault>>;

/** Returns what was typed into one of the two forms about a name, or what is wrong with it. */
export function readRenaming(
	typed: ReadonlyMap<string, unknown>,
): { input: ChannelInput } | { faults: ChannelFaults } {
	const field = typed.has("into") ? "into" : "name";
	const checked = checkForm(field === "into" ? MergeForm : RenamingForm, typed);
	return "errors" in checked ? { faults: { [field]: field } } : { input: checked.output };
}

/** Returns the fault at its field of the page. */
export function toChannelFaults({ reason, error: { pointer } }: RenamingFault): ChannelFaults {
	if (pointer === undefined) return { form: reason };
	return { [pointer === "#/merge_into" ? "into" : "name"]: reason };
}
