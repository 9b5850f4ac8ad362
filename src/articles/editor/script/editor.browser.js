/** Saves with Ctrl or ⌘ and S, as the button does. */
addEventListener("keydown", (event) => {
	if (event.key.toLowerCase() !== "s" || event.altKey || !(event.ctrlKey || event.metaKey)) return;
	const button = document.querySelector("button[value=save]");
	if (!(button instanceof HTMLButtonElement)) return;
	event.preventDefault();
	button.click();
});
