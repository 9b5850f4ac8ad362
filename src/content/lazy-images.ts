import type { Element, Properties, Root } from "hast";
import { visitElements } from "./visit-elements.ts";

/** The attributes in which scripts that load images late keep the address, the most usual first. */
const LATE = ["dataSrc", "dataLazySrc", "dataOriginal", "dataOrigFile", "dataUrl"];
const LATE_SETS = ["srcSet", "dataSrcSet", "dataSrcset", "dataLazySrcset"];

// HTML §4.8.4.2.1: addresses, each with a width (`640w`) or a density (`2x`), separated by commas.
const DESCRIPTOR = /^([\d.]{1,9})[wx](?:,(.*))?$/;

function largestOf(set: unknown): string | undefined {
	const candidates: { url: string; size: number }[] = [];
	for (const part of [set ?? ""].flat().join(", ").trim().split(/\s+/)) {
		const [, size, next = ""] = DESCRIPTOR.exec(part) ?? [];
		const last = candidates.at(-1);
		if (size !== undefined && last) last.size = Number(size);
		const url = (size === undefined ? part : next).replace(/,$/, "");
		if (url) candidates.push({ url, size: 1 });
	}
	return candidates.sort((a, b) => b.size - a.size)[0]?.url;
}

const isUsable = (address: unknown) =>
	typeof address === "string" && address.trim() !== "" && !/^\s*data:/i.test(address);

function lateAddress(properties: Properties): unknown {
	const late = LATE.map((name) => properties[name]).find(isUsable);
	return late ?? LATE_SETS.map((name) => largestOf(properties[name])).find(isUsable);
}

function sourceOf(picture: Element | undefined): unknown {
	const sources = picture?.tagName === "picture" ? picture.children : [];
	return sources
		.flatMap((child) => (child.type === "element" ? [lateAddress(child.properties)] : []))
		.find(isUsable);
}

/** Gives images their real address as `src`, if they have it only for a script or for some screens. */
export function findImageAddresses(tree: Root): void {
	visitElements(tree, ({ tagName, properties }, _, parent) => {
		if (tagName !== "img") return;
		const late = LATE.map((name) => properties[name]).find(isUsable);
		if (isUsable(properties.src) && late === undefined) return;
		const picture = parent.type === "element" ? parent : undefined;
		const address = lateAddress(properties) ?? sourceOf(picture);
		if (typeof address === "string") properties.src = address;
	});
}
