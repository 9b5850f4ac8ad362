import { pageOrigin } from "../../platform/http/client-network.ts";
import type { IntakeEnv } from "./intake-env.ts";

/**
 * Returns the origin of the page that a form was sent from first. A form that we returned comes from our own
 * page, and names that origin in `_origin`; pages of other sites cannot name another one.
 */
export function firstOrigin(
	headers: Headers,
	{ site, form }: Pick<IntakeEnv["Variables"], "site" | "form">,
): string | undefined {
	const origin = pageOrigin(headers);
	const isOurs = origin === new URL(site.url).origin;
	return isOurs ? (form._origin ?? origin) : origin;
}
