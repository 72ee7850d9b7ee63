export function App() {
  return <main>Årring</main>;
}
