/** A large number with its meaning. */
export function Figure({ number, meaning }: { number: string; meaning: string }) {
	return (
		<p class="figure">
			<strong>{number}</strong> <span>{meaning}</span>
		</p>
	);
}
