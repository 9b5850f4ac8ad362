/** Says what was done just now, or that it was not. Screen readers say it at once. */
export function Notice({ text, isWrong }: { text: string; isWrong?: boolean }) {
	return (
		<p class={isWrong ? "notice wrong" : "notice"} role={isWrong ? "alert" : "status"}>
			{text}
		</p>
	);
}
