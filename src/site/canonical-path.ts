import { toSlug } from "../platform/schema/slug.schema.ts";

/** Returns a path without escapes that are not needed, its canonical spelling by RFC 3986 §6.2.2.2. */
export function unescapedPath(path: string): string {
	return path.replace(/%([2-7][0-9a-f])/gi, (code, hex) => {
		const letter = String.fromCharCode(Number.parseInt(hex, 16));
		return /[\w.~-]/.test(letter) ? letter : code;
	});
}

/** Returns a path without slashes at its end. */
export function withoutEndSlash(path: string): string {
	return path.replace(/\/+$/, "") || "/";
}

/** Returns the path that was probably meant: without a slash at its end, and with slugs as the service makes them. */
export function likelyPath(path: string): string {
	const parts = path.split("/").filter((part) => part !== "");
	return `/${parts.map(likelyPart).join("/")}`;
}

function likelyPart(part: string): string {
	const text = decoded(part);
	// The dot of a file name is no hyphen.
	const meant = text.includes(".") ? text.toLowerCase() : toSlug(text);
	return encodeURIComponent(meant || text);
}

function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}
