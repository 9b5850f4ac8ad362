/** @typedef {{ field?: string, detail: string }} AnswerError */

/**
 * Shows each error at its field, and a list of them all, as the survey's own page does.
 * @param {ShadowRoot} root
 * @param {AnswerError[]} errors
 */
export function showErrors(root, errors) {
	const lines = errors.map((error) => {
		const target = root.getElementById(`q-${error.field}`);
		if (target) mark(target, error.detail);
		return line(target, error);
	});
	root.querySelector("[data-state=faults] ul")?.replaceChildren(...lines);
}

/** @param {HTMLElement} container the element that holds the form */
export function clearErrors(container) {
	for (const note of container.querySelectorAll(".fault")) note.remove();
	for (const target of container.querySelectorAll("[aria-invalid]")) {
		const notes = notesOf(target).filter((id) => id !== faultId(target));
		target.removeAttribute("aria-invalid");
		describe(target, notes);
	}
}

/**
 * @param {HTMLElement} target a field, or the group around several
 * @param {string} detail
 */
function mark(target, detail) {
	const note = document.createElement("p");
	note.className = "fault";
	note.id = faultId(target);
	note.textContent = detail;
	const heading = target.querySelector(":scope > .help") ?? target.querySelector(":scope > legend");
	const field = target.closest(".amount, .consent > label") ?? target;
	if (heading) heading.after(note);
	else field.before(note);
	target.setAttribute("aria-invalid", "true");
	describe(target, [note.id, ...notesOf(target)]);
}

/** @param {Element} target */
const faultId = (target) => target.id.replace(/^q-/, "fault-");

/** @param {Element} target */
const notesOf = (target) => target.getAttribute("aria-describedby")?.split(" ") ?? [];

/**
 * @param {Element} target
 * @param {string[]} notes ids
 */
function describe(target, notes) {
	if (notes.length > 0) target.setAttribute("aria-describedby", notes.join(" "));
	else target.removeAttribute("aria-describedby");
}

/**
 * @param {HTMLElement | null} target
 * @param {AnswerError} error
 */
function line(target, { field = "", detail }) {
	const item = document.createElement("li");
	const name = document.createElement(target ? "a" : "code");
	const asked = target?.closest(".question")?.querySelector("legend, .field > label, .lines");
	name.textContent = asked?.firstChild?.textContent?.trim() || field;
	item.append(name, ` – ${detail}`);
	if (target && name instanceof HTMLAnchorElement) {
		name.href = `#${target.id}`;
		name.addEventListener("click", (event) => goTo(event, target));
	}
	return item;
}

/**
 * Moves the focus to a field: a link cannot lead into a shadow root.
 * @param {Event} event
 * @param {HTMLElement} target
 */
function goTo(event, target) {
	event.preventDefault();
	const first = target.querySelector("input, select, textarea");
	(first instanceof HTMLElement ? first : target).focus();
}
