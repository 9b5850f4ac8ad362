import type { Frame } from "../../newsroom/layout/newsroom-layout.tsx";
import type { EditorField } from "./editor-form.ts";
import type { EditorDone } from "./editor-post.schema.ts";
import type { EditorState } from "./find-editor.ts";

/** A form that was refused, with everything that was typed. */
export interface RefusedEdit {
	/** The texts of the fields by name. */
	typed: ReadonlyMap<string, string>;
	/** A sentence about all of it. */
	text: string;
	/** Sentences by field. */
	faults: ReadonlyMap<string, string>;
}

export interface EditorPageProps extends Frame {
	state: EditorState;
	/** The id of this rendering: every page has its own, so that its saves are told from those of others. */
	page: string;
	done?: EditorDone | undefined;
	refused?: RefusedEdit | undefined;
	/** A time of publication that was typed and is not planned. */
	publish_at?: string | undefined;
}

/** Returns a form that was not taken, with everything that was typed into it. */
export function refusedEdit(
	fields: ReadonlyMap<string, unknown>,
	text: string,
	faults: [string, string][] = [],
): RefusedEdit {
	const typed = [...fields].filter((field): field is [string, string] => {
		return typeof field[1] === "string";
	});
	return { typed: new Map(typed), text, faults: new Map(faults) };
}

/** Returns the text of each field, and its place with what is wrong there. */
export function fieldsOf({ state, refused }: EditorPageProps) {
	const faults = new Map<string, string>([
		...state.findings.errors.map(({ field, text }): [string, string] => [field, text]),
		...(refused?.faults ?? []),
	]);
	return {
		value: (name: EditorField) => refused?.typed.get(name) ?? state.texts[name],
		at: (name: string) => ({ id: name, name, fault: faults.get(name) }),
	};
}
