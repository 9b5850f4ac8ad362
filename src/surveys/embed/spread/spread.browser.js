for (const button of document.querySelectorAll("button[data-copy]")) {
	if (button instanceof HTMLButtonElement) offer(button);
}

/**
 * Shows a button that copies the text of the field that it names.
 * @param {HTMLButtonElement} button
 */
function offer(button) {
	const { copy = "", copied = "", failed = "" } = button.dataset;
	const field = document.getElementById(copy);
	const said = document.getElementById(`${copy}-copied`);
	if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
	button.hidden = false;
	button.addEventListener("click", async () => {
		const isCopied = await copyText(field);
		if (said) said.textContent = isCopied ? copied : failed;
	});
}

/**
 * Copies the text of a field, and leaves it selected. The command also works without https, and asks for no permission.
 * @param {HTMLTextAreaElement | HTMLInputElement} field
 */
async function copyText(field) {
	field.select();
	if (document.execCommand("copy")) return true;
	try {
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		return false;
	}
}
