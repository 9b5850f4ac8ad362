import { createMiddleware } from "hono/factory";
import { TURNSTILE_POLICY } from "../../platform/http/security-headers.ts";
import type { SurveyEnv } from "./find-survey.middleware.ts";
import { turnstileSecret } from "./turnstile-secret.ts";

interface WithWidget extends SurveyEnv {
	Variables: SurveyEnv["Variables"] & { turnstileKey: string | undefined };
}

/** Sets `turnstileKey` and a Content-Security-Policy that allows the widget, if Turnstile checks the respondents. */
export const withTurnstileWidget = createMiddleware<WithWidget>((c, next) => {
	const isChecked = turnstileSecret(c.env, c.var.survey) !== undefined;
	c.set("turnstileKey", isChecked ? c.var.site.turnstileKey : undefined);
	if (isChecked) c.header("Content-Security-Policy", TURNSTILE_POLICY);
	return next();
});
