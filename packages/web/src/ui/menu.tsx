// A button that opens a list of verbs. Radix keeps the keyboard and the roles; it is not modal, because what makes it so writes styles
// into the page, which the policy forbids.
import { DropdownMenu } from 'radix-ui'
import { type ReactNode, useRef, useState } from 'react'
import { classes } from './classes.ts'
import { Icon } from './icon.tsx'

interface MenuProps {
  /** A single button. */
  readonly trigger: ReactNode
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
}

export function Menu({ trigger, children, align = 'end' }: MenuProps): ReactNode {
  const button = useRef<HTMLButtonElement>(null)
  // In the part of the page it belongs to; in a dialog, because what lies outside of it is inert.
  const [container, setContainer] = useState<HTMLElement | null>(null)
  return (
    <DropdownMenu.Root
      modal={false}
      onOpenChange={() => setContainer(button.current?.closest<HTMLElement>('dialog, main, aside') ?? null)}
    >
      <DropdownMenu.Trigger ref={button} asChild>
        {trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-30 max-h-96 max-w-80 min-w-48 overflow-auto rounded-large border border-line bg-sheet p-1 text-ink shadow-raised"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

const ITEM =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-small px-2.5 py-1 text-base outline-none select-none data-[disabled]:cursor-default data-[disabled]:opacity-55 data-[highlighted]:bg-shade'

interface ItemProps {
  readonly onSelect: () => void
  readonly children: ReactNode
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
}

export function MenuItem({ onSelect, children, isDanger = false, isDisabled = false }: ItemProps): ReactNode {
  return (
    <DropdownMenu.Item
      onSelect={onSelect}
      disabled={isDisabled}
      className={classes(ITEM, 'pl-8.5', isDanger && 'text-red')}
    >
      {children}
    </DropdownMenu.Item>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
}

/** One of several, as a part of a menu; stays open, so that one sees what the choice does. */
export function MenuChoice({ label, value, options, onChange }: ChoiceProps): ReactNode {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChange}>
      <MenuLabel>{label}</MenuLabel>
      {options.map((option) => (
        <DropdownMenu.RadioItem
          key={option.value}
          value={option.value}
          onSelect={(event) => event.preventDefault()}
          className={ITEM}
        >
          <span className="size-4">
            <DropdownMenu.ItemIndicator>
              <Icon name="check" />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className="truncate">{option.label}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}

export function MenuLabel({ children }: { readonly children: ReactNode }): ReactNode {
  return <DropdownMenu.Label className="px-2.5 pt-2 pb-1 text-small text-grey">{children}</DropdownMenu.Label>
}

export function MenuLine(): ReactNode {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />
}
