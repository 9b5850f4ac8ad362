import { make, makeButton } from "../../../newsroom/editing/script/elements.browser.js";

const WIDE = "(min-width: 80rem)";
const KINDS = ["page", "card", "feed"];

/**
 * Shows beside the text what readers will see: the page, the article in a list, the item of the feed.
 * @param {HTMLElement} place
 * @param {Record<string, string>} texts
 * @returns {(address: string) => void} shows what was saved
 */
export function showPreview(place, texts) {
	const wide = matchMedia(WIDE);
	let kind = KINDS[0] ?? "";
	let address = "";
	let isOld = false;
	/** @type {HTMLIFrameElement | undefined} */
	let shown;

	const tabs = KINDS.map((name) => {
		const tab = makeButton(texts[`preview_${name}`] ?? name, () => choose(name), "");
		tab.role = "tab";
		tab.setAttribute("aria-controls", "side-view");
		return tab;
	});
	const bar = make("div", { role: "tablist", ariaLabel: texts.previews ?? "" }, ...tabs);
	const view = make("div", { id: "side-view", role: "tabpanel", ariaLabel: texts.previews ?? "" });
	bar.addEventListener("keydown", ({ key }) => {
		const step = { ArrowRight: 1, ArrowLeft: KINDS.length - 1 }[key];
		if (step) choose(KINDS[(KINDS.indexOf(kind) + step) % KINDS.length] ?? "", true);
	});

	/** @param {string} name */
	function choose(name, hasFocus = false) {
		kind = name;
		tabs.forEach((tab, index) => {
			const isChosen = KINDS[index] === kind;
			tab.ariaSelected = String(isChosen);
			tab.tabIndex = isChosen ? 0 : -1;
			if (isChosen && hasFocus) tab.focus();
		});
		load(false);
	}

	/** Loads the new page behind the one that is shown, and puts it in its place at the same height. @param {boolean} isSame */
	function load(isSame) {
		isOld = !wide.matches;
		if (isOld || address === "") return;
		const next = make("iframe", { title: texts[`preview_${kind}`] ?? "", tabIndex: 0 });
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
		next.src = `${address}?as=${kind}`;
		shown = next;
		view.append(next);
	}

	wide.addEventListener("change", () => isOld && load(false));
	return (saved) => {
		address = saved;
		if (bar.isConnected) return load(true);
		place.append(bar, view);
		choose(kind);
	};
}
