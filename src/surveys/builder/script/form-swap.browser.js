import { setHidden } from "../../../newsroom/editing/script/form-values.browser.js";

/**
 * Shows the form as the server has it now, for changes that go through all of it, such as another language. What the
 * script has of the page, such as the line of the state, stays.
 * @param {HTMLFormElement} form
 * @returns {Promise<boolean>} false if the server does not answer with the form
 */
export async function swapForm(form) {
	const page = await loadPage(form.getAttribute("action") ?? location.href);
	const next = page?.getElementById("builder");
	if (!page || !(next instanceof HTMLFormElement)) return false;
	const [main, nextMain] = [form, next].map((one) => one.querySelector(".main"));
	const bar = main?.querySelector(":scope > .actions");
	nextMain?.querySelector(":scope > .actions")?.remove();
	if (!main || !bar || !nextMain) return false;
	for (const part of [...main.children]) if (part !== bar) part.remove();
	bar.before(...[...nextMain.children].map((part) => document.importNode(part, true)));
	for (const template of document.querySelectorAll("template[id^=new-]")) {
		const other = page.getElementById(template.id);
		if (other) template.replaceWith(document.importNode(other, true));
	}
	const faults = page.getElementById("faults");
	if (faults) document.getElementById("faults")?.replaceWith(document.importNode(faults, true));
	for (const name of ["tag", "revision"]) {
		const field = next.elements.namedItem(name);
		if (field instanceof HTMLInputElement) setHidden(form, name, field.value);
	}
	return true;
}

/**
 * XMLHttpRequest parses the page itself, so that it works where the page requires Trusted Types.
 * @param {string} address
 * @returns {Promise<Document | undefined>}
 */
function loadPage(address) {
	const request = new XMLHttpRequest();
	request.open("GET", address);
	request.responseType = "document";
	return new Promise((resolve) => {
		request.onload = () =>
			resolve(request.status === 200 ? (request.responseXML ?? undefined) : undefined);
		request.onerror = () => resolve(undefined);
		request.send();
	});
}
