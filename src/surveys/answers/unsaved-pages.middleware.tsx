import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { every } from "hono/combine";
import { createMiddleware } from "hono/factory";
import { type FormFields, readForm } from "../../platform/http/form-fields.ts";
import { preferredLanguage, prefersHtml } from "../../platform/http/negotiation.ts";
import { framableWithScript } from "../../platform/http/security-headers.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { pageLanguages } from "../../words/languages.ts";
import { toSurvey } from "../survey/survey.json.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { MAX_RETURNED_BYTES } from "./submission.schema.ts";
import { UnsavedPage } from "./unsaved-answers.page.tsx";

/**
 * Converts problems with a form that a browser sent to pages that show what was typed, whatever failed: no step
 * of the intake, and nothing before it, may lose it. The pages may stand in frames, as the form may.
 */
export const unsavedPages = every(
	framableWithScript,
	createMiddleware<IntakeEnv>(async (c, next) => {
		await next();
		const isProblem = c.res.headers.get("Content-Type")?.startsWith("application/problem+json");
		if (!isProblem || c.req.method !== "POST" || !prefersHtml(c.req.header("Accept"))) return;
		const fields = c.var.fields ?? (await fieldsOf(c));
		if (!fields) return;
		const { site, survey } = c.var;
		const { status, headers } = c.res;
		const shown = { site, status, fields, language: languageOf(c, fields) };
		const known = { survey: survey && toSurvey(site, survey) };
		// The service failed, and nothing was wrong with the form: it may be sent again.
		const action = status >= 500 ? c.req.path : undefined;
		const page = await c.html(<UnsavedPage {...shown} {...known} action={action} />);
		const sent = new Headers(headers);
		sent.set("Content-Type", "text/html; charset=utf-8");
		c.res = new Response(page.body, { status, headers: sent });
	}),
);

/** Reads the form if no step has read it; undefined if it is none, or too large to be given back. */
async function fieldsOf(c: Context): Promise<FormFields | undefined> {
	let fields: FormFields | undefined;
	const read = limitSize(c, async () => {
		fields = (await readForm(c))?.fields;
	});
	// A body that a step has begun to read cannot be read again.
	await read.catch(() => undefined);
	return fields;
}

const limitSize = bodyLimit({ maxSize: MAX_RETURNED_BYTES, onError: (c) => c.res });

function languageOf(c: Context<IntakeEnv>, fields: FormFields): string {
	const read = c.var.language ?? preferredLanguage(String(fields.get("_lang")), pageLanguages);
	return read ?? pageLanguageFor(c);
}
