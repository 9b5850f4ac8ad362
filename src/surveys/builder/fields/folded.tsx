import type { Child } from "hono/jsx";
import { type BuilderForm, hasFault } from "./builder-form.ts";

interface FoldedProps {
	form: BuilderForm;
	title: string;
	/** The beginning of the names of the fields inside. */
	fields: string[];
	/** True if one of them has a value. */
	isUsed: boolean;
	children: Child;
}

/** Fields that few need: folded, unless they are used or something is wrong with them. */
export function Folded({ form, title, fields, isUsed, children }: FoldedProps) {
	return (
		<details class="more" open={isUsed || hasFault(form, ...fields)}>
			<summary>{title}</summary>
			{children}
		</details>
	);
}
