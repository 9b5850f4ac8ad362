import { make, makeButton } from "../../../newsroom/editing/script/elements.browser.js";
import { insertText } from "../../../newsroom/editing/script/insert-text.browser.js";
import { toBold, toHeading, toItalic, toLink, toList, toQuote } from "./markdown-format.browser.js";

/** In the order of the toolbar: the name of the words, the format, and its key with Ctrl or ⌘. */
const TOOLS = /** @type {const} */ ([
	["bold", toBold, "b"],
	["italic", toItalic, "i"],
	["link", toLink, "k"],
	["heading", toHeading, ""],
	["list", toList, ""],
	["quote", toQuote, ""],
]);

/**
 * Shows the toolbar of a Markdown text.
 * @param {HTMLElement} place
 * @param {HTMLTextAreaElement} field
 * @param {Record<string, string>} texts
 * @param {(files: File[]) => void} addPictures
 */
export function showTools(place, field, texts, addPictures) {
	const apply = (/** @type {typeof toBold} */ format) => {
		const { value, selectionStart: start, selectionEnd: end } = field;
		insertText(field, format({ value, start, end }));
	};
	const buttons = TOOLS.map(([name, format, key]) => {
		const button = makeButton(texts[name] ?? name, () => apply(format), name);
		if (key !== "") button.setAttribute("aria-keyshortcuts", `Control+${key.toUpperCase()}`);
		return button;
	});
	const chooser = make("input", { type: "file", accept: "image/*", multiple: true, hidden: true });
	chooser.addEventListener("change", () => {
		addPictures([...(chooser.files ?? [])]);
		chooser.value = "";
	});
	buttons.push(makeButton(texts.picture ?? "", () => chooser.click(), "picture"));
	place.role = "toolbar";
	place.ariaLabel = texts.tools ?? "";
	place.setAttribute("aria-controls", field.id);
	place.append(...buttons, chooser);
	// The field keeps its selection, and a phone its keyboard.
	place.addEventListener("pointerdown", (event) => event.preventDefault());
	walkByArrows(place, buttons);
	field.addEventListener("keydown", (event) => {
		if (event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
		const [, format] = TOOLS.find(([, , key]) => key === event.key.toLowerCase()) ?? [];
		if (!format) return;
		event.preventDefault();
		apply(format);
	});
}

/**
 * Lets the key Tab reach one of the buttons, and the arrows the others (w3.org/WAI/ARIA/apg, toolbar).
 * @param {HTMLElement} place
 * @param {HTMLButtonElement[]} buttons
 */
function walkByArrows(place, buttons) {
	const stop = (/** @type {HTMLButtonElement | undefined} */ chosen) => {
		for (const button of buttons) button.tabIndex = button === chosen ? 0 : -1;
		chosen?.focus();
	};
	for (const button of buttons.slice(1)) button.tabIndex = -1;
	place.addEventListener("keydown", ({ key, target }) => {
		const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (target));
		const last = buttons.length - 1;
		const next = {
			ArrowRight: at === last ? 0 : at + 1,
			ArrowLeft: at === 0 ? last : at - 1,
			Home: 0,
			End: last,
		};
		if (key in next) stop(buttons[/** @type {Record<string, number>} */ (next)[key] ?? 0]);
	});
}
