import type { FieldError } from "../platform/schema/problem.schema.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import type { Words } from "../words/languages.ts";
import type { StaticPageRow } from "./static-page.sql.ts";

/** The fields of the form about a static page, as texts. */
type Field = "title" | "text" | "format" | "language" | "footer";
/** The same with the address of a new page. */
export type TypedPage = Record<Field, string> & { slug?: string };

/** The faults of the form; each has words. */
export type StaticPageFault = keyof Words["newsroomPages"]["faults"];

/** Converts a stored page to the fields of its form. */
export function toTyped({ title, source, format, language, footer }: StaticPageRow): TypedPage {
	return { title, text: source, format, language, footer: footer === null ? "" : `${footer}` };
}

/** Returns the fields of the form for a new page. */
export const newTyped = ({ language }: Pick<Site, "language">, title = ""): TypedPage => {
	return { title, text: "", format: "markdown", language, footer: "" };
};

const FIELDS: readonly StaticPageFault[] = ["title", "text", "slug", "language", "footer"];

/** Returns what is wrong with each field of the form. */
export function staticPageFaults(errors: FieldError[]): Record<string, StaticPageFault> {
	const named = errors.map(({ field = "form" }): [string, StaticPageFault] => {
		const fault = FIELDS.find((one) => one === field);
		return fault ? [fault, fault] : ["form", "form"];
	});
	return Object.fromEntries(named);
}
