import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../../platform/env.ts";
import { problem } from "../../../platform/http/problem.ts";
import type { SurveyInput } from "../survey.schema.ts";
import type { SurveyRow } from "../survey.sql.ts";
import { placeErrors, resolvePlaces } from "./resolve-places.ts";

interface PlacesEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { before: SurveyRow | undefined };
}
type InputOut = { in: object; out: { json: SurveyInput } };

/** Puts the present slugs of topics and articles in a survey that was sent; responds with 422 if there is no such one. */
export const withPresentPlaces = createMiddleware<PlacesEnv, string, InputOut>(async (c, next) => {
	const { before, primaryDb } = c.var;
	const sent = c.req.valid("json");
	const { input, unknown } = await resolvePlaces(primaryDb, sent, before?.definition);
	if (unknown.length > 0)
		return problem(c, 422, "Some fields are not valid.", placeErrors(unknown));
	c.req.addValidatedData("json", input);
	return next();
});
