import { surveyUrl } from "../../../publication/addresses.ts";

/**
 * Returns the Content-Security-Policy of the page that shows the element as another website would. It is a website of
 * its own to browsers, so that it knows nobody's session; it may load the form, and send nothing.
 */
export function embeddedPolicy(siteUrl: string, slug: string): string {
	const { origin } = new URL(siteUrl);
	return [
		"default-src 'none'",
		`script-src 'self' ${origin}`,
		`style-src 'self' ${origin}`,
		`connect-src ${surveyUrl({ url: siteUrl }, slug)}/form`,
		"form-action 'none'",
		"base-uri 'none'",
		"frame-ancestors 'self'",
		"sandbox allow-scripts",
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join("; ");
}
