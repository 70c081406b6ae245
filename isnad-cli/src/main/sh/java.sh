# Finds a JDK; sourced by ./isnad and ./check. Works with bash 3.2.

# Major version of the Java installation in folder $1, empty where there is none.
java_major() {
  local line version
  [ -x "$1/bin/java" ] || return 0
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in
        JAVA_VERSION=*) version=${line#JAVA_VERSION=} && break ;;
      esac
    done <"$1/release"
  fi
  if [ -z "${version:-}" ]; then
    version=$("$1/bin/java" -XshowSettings:properties -version 2>&1 |
      sed -n 's/^ *java\.specification\.version = //p')
  fi
  version=${version//\"/}
  version=${version#1.}
  echo "${version%%[!0-9]*}"
}

# Path without symbolic links.
real_path() {
  local path=$1 link
  while [ -L "$path" ]; do
    link=$(readlink "$path")
    case $link in
      /*) path=$link ;;
      *) path=$(dirname "$path")/$link ;;
    esac
  done
  echo "$(cd -P "$(dirname "$path")" >/dev/null && pwd)/$(basename "$path")"
}

# Where Java is usually installed.
other_java_folders="/usr/lib/jvm/* /usr/java/* /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home"

# Sets java_home to a Java of version 17 or later, a JDK with a compiler where $1 is "jdk".
# Asked in this order: JAVA_HOME, the java on the PATH, the usual folders.
# Otherwise says on standard error what was found instead, and fails.
find_java() {
  local need=$1 home major path seen=""
  path=$(command -v java 2>/dev/null) && path=$(real_path "$path")
  for home in "${JAVA_HOME:-}" "${path%/bin/java}" $other_java_folders \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/*; do
    [ -n "$home" ] || continue
    major=$(java_major "$home")
    [ -n "$major" ] || continue
    if [ "$major" -lt 17 ]; then
      seen="$seen
  $home is Java $major"
    elif [ "$need" = jdk ] && [ ! -x "$home/bin/javac" ]; then
      seen="$seen
  $home is Java $major without a compiler (a JRE)"
    else
      java_home=$home
      return 0
    fi
  done
  {
    if [ "$need" = jdk ]; then
      echo "isnad: needs a JDK, version 17 or later, to build itself, and found none."
    else
      echo "isnad: needs Java, version 17 or later, and found none."
    fi
    [ -z "$seen" ] || echo "Found, but not enough:$seen"
    echo "Install one (Debian, Ubuntu: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME."
  } >&2
  return 1
}
