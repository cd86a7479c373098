import { Heading } from '../../shell/heading.tsx'

export default function Home() {
  return <Heading title="Home" />
}
