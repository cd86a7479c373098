import { Heading } from '../../shell/heading.tsx'

export default function Search() {
  return <Heading title="Search" />
}
