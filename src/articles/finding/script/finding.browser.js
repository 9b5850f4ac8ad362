const PAUSE_MS = 150;
const TIMEOUT_MS = 30_000;
/** The parts of the page that a search replaces. */
const PARTS = ["#lists", "#found"];

/** @type {XMLHttpRequest | undefined} */
let running;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;
/** True while the address of the page is that of a search that is being typed. */
let isTyping = false;

const form = document.querySelector("#finding");
if (form instanceof HTMLFormElement) {
	form.addEventListener("input", () => {
		clearTimeout(waiting);
		waiting = setTimeout(() => search(form), PAUSE_MS);
	});
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		search(form);
		isTyping = false;
	});
	form.addEventListener("focusout", () => {
		isTyping = false;
	});
	addEventListener("popstate", () => {
		isTyping = false;
		show(location.href, form, true);
	});
	addChooseAll();
}

/**
 * Shows what the form asks for. One typed search is one step of the history, however many letters it has.
 * @param {HTMLFormElement} form
 */
function search(form) {
	clearTimeout(waiting);
	const given = [...new FormData(form)].filter(([name, value]) => isGiven(name, value));
	const query = new URLSearchParams(given.map(([name, value]) => [name, `${value}`]));
	const address = form.action + (query.size > 0 ? `?${query}` : "");
	if (address === location.href) return;
	if (isTyping) history.replaceState(null, "", address);
	else history.pushState(null, "", address);
	isTyping = true;
	show(address, form, false);
}

/**
 * @param {string} name
 * @param {FormDataEntryValue} value
 */
function isGiven(name, value) {
	return value !== "" && !(name === "sort" && value === "-updated");
}

// XMLHttpRequest parses the page itself, so that it works where the page requires Trusted Types.
/**
 * Loads a page of the list and shows its parts here; an older request ends. Without a response everything stays.
 * @param {string} address
 * @param {HTMLFormElement} form
 * @param {boolean} isFormShown True if the fields are to be those of the page too.
 */
function show(address, form, isFormShown) {
	running?.abort();
	const request = new XMLHttpRequest();
	running = request;
	request.open("GET", address);
	request.responseType = "document";
	request.timeout = TIMEOUT_MS;
	request.onload = () => {
		const page = request.responseXML;
		// Somebody has to sign in again: the browser then shows the page for that.
		if (request.status === 401) location.assign(address);
		if (!page?.querySelector("#found")) return;
		if (isFormShown) showFields(form, page);
		showParts(page);
	};
	request.send();
}

/**
 * Replaces the list. What was ticked and is still there stays ticked.
 * @param {Document} page
 */
function showParts(page) {
	const chosen = new Set(boxes().flatMap(({ checked, value }) => (checked ? [value] : [])));
	for (const part of PARTS) {
		const [here, there] = [document.querySelector(part), page.querySelector(part)];
		here?.replaceChildren(...(there?.childNodes ?? []));
	}
	for (const box of boxes()) box.checked = chosen.has(box.value);
	addChooseAll();
	// It is a live region: screen readers say it.
	const [hits, found] = [document.querySelector("#hits"), page.querySelector("#hits")];
	if (hits && found && hits.textContent !== found.textContent) hits.textContent = found.textContent;
}

/**
 * Gives the fields the values that a page of the history has.
 * @param {HTMLFormElement} form
 * @param {Document} page
 */
function showFields(form, page) {
	for (const field of form.elements) {
		const there = field.id && page.getElementById(field.id);
		const hasText = field instanceof HTMLInputElement || field instanceof HTMLSelectElement;
		if (hasText && there && "value" in there) field.value = `${there.value}`;
	}
}

function boxes() {
	const found = document.querySelectorAll("#found input[name=article]");
	return [...found].filter((box) => box instanceof HTMLInputElement);
}

/** Adds a box that ticks all others, before the list. */
function addChooseAll() {
	const list = document.querySelector("#found form");
	const name = list instanceof HTMLElement ? list.dataset.chooseAll : undefined;
	if (!list || name === undefined) return;
	const [label, box] = [document.createElement("label"), document.createElement("input")];
	box.type = "checkbox";
	label.className = "choose-all";
	label.append(box, ` ${name}`);
	list.prepend(label);
	const showAll = () => {
		const ticked = boxes().filter(({ checked }) => checked).length;
		box.checked = ticked > 0 && ticked === boxes().length;
		box.indeterminate = ticked > 0 && ticked < boxes().length;
	};
	box.addEventListener("change", () => {
		for (const one of boxes()) one.checked = box.checked;
	});
	list.addEventListener("change", showAll);
	showAll();
}
