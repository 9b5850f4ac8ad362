import { withoutMoving } from "./elements.browser.js";

/**
 * Takes from the page of a new article or survey what is different since it has this address: its title and state,
 * and the links to its other pages. The form stays as it is.
 * @param {string} address
 */
export function showNewAddress(address) {
	// XMLHttpRequest parses the page itself, so that it works where the page requires Trusted Types.
	const request = new XMLHttpRequest();
	request.open("GET", address);
	request.responseType = "document";
	request.onload = () => {
		const page = request.status === 200 ? request.responseXML : undefined;
		if (page) withoutMoving(() => adopt(page));
	};
	request.send();
}

/** @param {Document} page */
function adopt(page) {
	document.title = page.title;
	document.querySelector("main > .links")?.remove();
	for (const part of [".working-title", ".facts"]) {
		const next = page.querySelector(`main > ${part}`);
		if (next)
			document.querySelector(`main > ${part}`)?.replaceWith(document.importNode(next, true));
	}
	const links = page.querySelector("main > .links");
	if (links) document.querySelector("main > .facts")?.after(document.importNode(links, true));
}
