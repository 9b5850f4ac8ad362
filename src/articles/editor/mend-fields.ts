import type { FormFields } from "../../platform/http/form-fields.ts";
import { mendLine, mendTypography } from "../house-style/mend-typography.ts";

/** Returns the fields of a form with the typography of its language. HTML stays as it was typed. */
export async function mendFields(fields: FormFields, siteLanguage: string): Promise<FormFields> {
	const chosen = fields.get("language");
	const language = typeof chosen === "string" && chosen !== "" ? chosen : siteLanguage;
	const mended = new Map(fields);
	for (const [name, text] of fields) {
		if (typeof text !== "string") continue;
		if (name === "title" || name === "summary") mended.set(name, mendLine(text, language));
		if (name === "text" && fields.get("format") !== "html")
			mended.set(name, await mendTypography(text, language));
	}
	return mended;
}
