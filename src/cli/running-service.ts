import { endWith } from "./end-with.ts";

/** The option `--url` of commands that talk to a running service. */
export const urlOption = {
	type: "string",
	value: "ADDRESS",
	default: "http://localhost:8787",
	about: "the address of the service",
} as const;

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Returns the origin of what was typed after `--url`. Ends the program if it is no web address, or would send the token unencrypted. */
export function serviceUrl(typed: string): string {
	const url = URL.parse(typed);
	if (url?.protocol !== "https:" && url?.protocol !== "http:")
		return endWith(`“${typed}” is no address: --url https://news.example`);
	if (url.protocol === "http:" && !LOCAL.test(url.hostname))
		return endWith(
			`http: would send the newsroom's token unencrypted: --url https://${url.hostname}`,
		);
	return url.origin;
}
