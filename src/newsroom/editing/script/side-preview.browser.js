import { make, makeButton } from "./elements.browser.js";

const WIDE = "(min-width: 80rem)";

/**
 * Shows beside a form what readers will see of it, in several kinds.
 * @param {HTMLElement} place
 * @param {string} name what the kinds have in common
 * @param {{ label: string, query: string }[]} kinds
 * @returns {(address: string) => void} shows what was saved
 */
export function showPreview(place, name, kinds) {
	const wide = matchMedia(WIDE);
	let chosen = 0;
	let address = "";
	let isOld = false;
	/** @type {HTMLIFrameElement | undefined} */
	let shown;

	const tabs = kinds.map(({ label }, index) => {
		const tab = makeButton(label, () => choose(index), "");
		tab.role = "tab";
		tab.setAttribute("aria-controls", "side-view");
		return tab;
	});
	const bar = make("div", { role: "tablist", ariaLabel: name }, ...tabs);
	const view = make("div", { id: "side-view", role: "tabpanel", ariaLabel: name });
	bar.addEventListener("keydown", ({ key }) => {
		const step = { ArrowRight: 1, ArrowLeft: kinds.length - 1 }[key];
		if (step) choose((chosen + step) % kinds.length, true);
	});

	/** @param {number} index */
	function choose(index, hasFocus = false) {
		chosen = index;
		for (const [at, tab] of tabs.entries()) {
			tab.ariaSelected = String(at === index);
			tab.tabIndex = at === index ? 0 : -1;
			if (at === index && hasFocus) tab.focus();
		}
		load(false);
	}

	/** Loads the new page behind the one that is shown, and puts it in its place at the same height. @param {boolean} isSame */
	function load(isSame) {
		isOld = !wide.matches;
		if (isOld || address === "") return;
		const next = make("iframe", { title: kinds[chosen]?.label ?? "", tabIndex: 0 });
		// It runs no script, sends no form, and its links leave this page only if somebody clicks.
		next.sandbox.add("allow-same-origin", "allow-top-navigation-by-user-activation");
		const former = shown;
		const top = isSame ? (former?.contentWindow?.scrollY ?? 0) : 0;
		next.addEventListener("load", () => {
			if (shown !== next) return next.remove();
			next.contentWindow?.scrollTo(0, top);
			next.classList.remove("loading");
			for (const other of [...view.children]) if (other !== next) other.remove();
		});
		next.className = "loading";
		next.src = address + (kinds[chosen]?.query ?? "");
		shown = next;
		view.append(next);
	}

	wide.addEventListener("change", () => isOld && load(false));
	return (saved) => {
		address = saved;
		if (bar.isConnected) return load(true);
		place.append(bar, view);
		choose(chosen);
	};
}
